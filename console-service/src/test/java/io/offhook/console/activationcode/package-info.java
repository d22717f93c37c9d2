@NullMarked
package io.offhook.console.activationcode;

import org.jspecify.annotations.NullMarked;
