@NullMarked
package io.offhook.console.owning;

import org.jspecify.annotations.NullMarked;
