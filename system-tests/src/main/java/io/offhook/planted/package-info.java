/** Plants known bugs in the code, one at a time, and reports which of them no test finds. */
@NullMarked
package io.offhook.planted;

import org.jspecify.annotations.NullMarked;
