@NullMarked
package io.offhook.console.rate;

import org.jspecify.annotations.NullMarked;
