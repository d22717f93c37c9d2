/** Keys that sign trust lists: in files, or in a token that never gives them away. */
@NullMarked
package io.offhook.tvs.signing;

import org.jspecify.annotations.NullMarked;
