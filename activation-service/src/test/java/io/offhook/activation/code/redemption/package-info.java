@NullMarked
package io.offhook.activation.code.redemption;

import org.jspecify.annotations.NullMarked;
