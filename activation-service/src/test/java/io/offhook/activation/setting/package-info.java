/** What settings say, and what can be typed. */
@NullMarked
package io.offhook.activation.setting;

import org.jspecify.annotations.NullMarked;
