@NullMarked
package io.offhook.console;

import org.jspecify.annotations.NullMarked;
