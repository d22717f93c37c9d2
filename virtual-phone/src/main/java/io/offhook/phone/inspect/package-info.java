/** Prints the files that phones trust, as text and JSON: their fields, and whether their signature is valid. */
@NullMarked
package io.offhook.phone.inspect;

import org.jspecify.annotations.NullMarked;
