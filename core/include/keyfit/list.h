// List: a list with a limit, in place of memory from a heap; and slices of one.
//
// Decides: nothing. A definition's lists are read element by element, in the order of the file; what several
// owners share one list for (the kinds of every field) stands in it owner by owner, so each has a slice.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace keyfit {

// `count` elements of a List, from `begin` on.
struct Slice {
  std::uint16_t begin = 0;
  std::uint16_t count = 0;
  bool empty() const { return count == 0; }
};

template <typename T>
struct View {
  const T* first;
  std::size_t count;
  const T* begin() const { return first; }
  const T* end() const { return first + count; }
  std::size_t size() const { return count; }
  const T& operator[](std::size_t index) const { return first[index]; }
};

template <typename T, std::size_t Capacity>
class List {
 public:
  static constexpr std::size_t capacity = Capacity;

  // The element at `index`, in any order, or null where the list would be too long.
  T* at(std::size_t index) {
    if (index >= Capacity) return nullptr;
    while (size_ <= index) items_[size_++] = T{};
    return &items_[index];
  }
  // A new element at the end, or null where there is no room.
  T* add() { return at(size_); }
  std::size_t size() const { return size_; }
  bool full() const { return size_ == Capacity; }
  const T& operator[](std::size_t index) const { return items_[index]; }
  T& operator[](std::size_t index) { return items_[index]; }
  const T* data() const { return items_.data(); }
  const T* begin() const { return items_.data(); }
  const T* end() const { return items_.data() + size_; }
  View<T> view(Slice slice) const { return {items_.data() + slice.begin, slice.count}; }
  void clear() { size_ = 0; }

 private:
  std::array<T, Capacity> items_{};
  std::size_t size_ = 0;
};

}  // namespace keyfit
