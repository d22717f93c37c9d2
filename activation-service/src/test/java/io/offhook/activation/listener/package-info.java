@NullMarked
package io.offhook.activation.listener;

import org.jspecify.annotations.NullMarked;
