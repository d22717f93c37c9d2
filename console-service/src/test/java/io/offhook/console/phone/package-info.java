@NullMarked
package io.offhook.console.phone;

import org.jspecify.annotations.NullMarked;
