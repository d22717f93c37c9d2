/** Self care: what a user sees of own phones ({@code phone}), the code shown to its owner ({@code code}) and mailed to the owner ({@code mail}), the pages ({@code page}). */
@NullMarked
package io.offhook.selfcare;

import org.jspecify.annotations.NullMarked;
