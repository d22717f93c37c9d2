@NullMarked
package io.offhook.console.timeline.store;

import org.jspecify.annotations.NullMarked;
