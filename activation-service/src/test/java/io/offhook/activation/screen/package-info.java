@NullMarked
package io.offhook.activation.screen;

import org.jspecify.annotations.NullMarked;
