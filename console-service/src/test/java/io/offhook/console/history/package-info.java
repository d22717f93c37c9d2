@NullMarked
package io.offhook.console.history;

import org.jspecify.annotations.NullMarked;
