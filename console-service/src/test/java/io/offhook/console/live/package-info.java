@NullMarked
package io.offhook.console.live;

import org.jspecify.annotations.NullMarked;
