@NullMarked
package io.offhook.console.live.store;

import org.jspecify.annotations.NullMarked;
