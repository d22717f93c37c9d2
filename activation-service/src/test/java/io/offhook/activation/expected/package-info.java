@NullMarked
package io.offhook.activation.expected;

import org.jspecify.annotations.NullMarked;
