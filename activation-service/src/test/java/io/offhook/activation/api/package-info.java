@NullMarked
package io.offhook.activation.api;

import org.jspecify.annotations.NullMarked;
