/** Who may see the digits of a code, and that it is on record before they do. */
@NullMarked
package io.offhook.activation.code.revealing;

import org.jspecify.annotations.NullMarked;
