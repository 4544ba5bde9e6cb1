// The module's own stand-ins. Of WebAssembly alone: natively a program has its C library.
#include "runtime.h"

#include <cstdarg>
#include <cstdint>
#include <new>

#include "keyfit/wipe.h"

namespace {

// The parser's memory. The most that read_xml admits takes less (a test), and what does not fit traps.
alignas(8) char arena[196'608];
std::size_t arena_used = 0;

}  // namespace

void keyfit::wipe_parser_memory() {
  overwrite(arena, arena_used);
  arena_used = 0;
}

// Stands in for abort (--wrap), which the library calls where a bound is overstepped. A trap needs nothing
// from outside; libc's own would import an exit.
extern "C" [[noreturn]] void __wrap_abort() { __builtin_trap(); }

// The parser words its errors with these; nobody reads the words, and formatting weighs more than the parser.
extern "C" int __wrap_snprintf(char* text, std::size_t size, const char*, ...) {
  if (size > 0) text[0] = '\0';
  return 0;
}
extern "C" int __wrap_vsnprintf(char* text, std::size_t size, const char*, va_list) {
  if (size > 0) text[0] = '\0';
  return 0;
}

// Memory for the parser, given back all at once by keyfit_wipe.
void* operator new(std::size_t size) {
  const std::size_t rounded = (size + 7) & ~std::size_t{7};
  if (rounded > sizeof arena - arena_used) __builtin_trap();
  void* memory_block = arena + arena_used;
  arena_used += rounded;
  return memory_block;
}
void* operator new[](std::size_t size) { return operator new(size); }
void operator delete(void*) noexcept {}
void operator delete[](void*) noexcept {}
void operator delete(void*, std::size_t) noexcept {}
void operator delete[](void*, std::size_t) noexcept {}
