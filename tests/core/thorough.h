// Where the core runs many times slower, since each of its steps is watched, the longest loops try fewer
// values. The plain program tries them all.
#pragma once

namespace keyfit {

extern const bool is_thorough;

}  // namespace keyfit
