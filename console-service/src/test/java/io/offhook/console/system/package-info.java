@NullMarked
package io.offhook.console.system;

import org.jspecify.annotations.NullMarked;
