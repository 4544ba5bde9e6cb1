# Finds Emscripten's own toolchain file: beside em++, where Debian and the emsdk put it.
find_program(EMXX em++)
if(NOT EMXX)
  message(FATAL_ERROR "Emscripten is missing: install Debian's package 'emscripten', or activate the emsdk at the version "
    "in emsdk-version.txt.")
endif()
get_filename_component(emxx_real ${EMXX} REALPATH)
get_filename_component(emscripten_root ${emxx_real} DIRECTORY)
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)

# Emscripten's link step runs its JavaScript optimiser, which finds its modules here on Debian whatever Node is used.
if(EXISTS /usr/share/nodejs)
  set(ENV{NODE_PATH} /usr/share/nodejs)
  set(CMAKE_CXX_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
endif()
