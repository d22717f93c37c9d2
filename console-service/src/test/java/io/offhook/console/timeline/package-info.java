@NullMarked
package io.offhook.console.timeline;

import org.jspecify.annotations.NullMarked;
