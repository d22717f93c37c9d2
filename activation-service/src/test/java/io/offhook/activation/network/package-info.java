@NullMarked
package io.offhook.activation.network;

import org.jspecify.annotations.NullMarked;
