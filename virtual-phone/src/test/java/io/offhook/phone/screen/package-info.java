@NullMarked
package io.offhook.phone.screen;

import org.jspecify.annotations.NullMarked;
