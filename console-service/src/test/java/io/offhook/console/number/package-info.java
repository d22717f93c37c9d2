@NullMarked
package io.offhook.console.number;

import org.jspecify.annotations.NullMarked;
