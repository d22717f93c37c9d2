@NullMarked
package io.offhook.activation.pairing;

import org.jspecify.annotations.NullMarked;
