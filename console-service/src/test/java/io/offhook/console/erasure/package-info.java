@NullMarked
package io.offhook.console.erasure;

import org.jspecify.annotations.NullMarked;
