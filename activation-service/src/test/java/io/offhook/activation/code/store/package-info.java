@NullMarked
package io.offhook.activation.code.store;

import org.jspecify.annotations.NullMarked;
