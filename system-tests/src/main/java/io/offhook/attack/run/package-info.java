/** A run: the attacks one after the other, and their report. */
@NullMarked
package io.offhook.attack.run;

import org.jspecify.annotations.NullMarked;
