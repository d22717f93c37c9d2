@NullMarked
package io.offhook.console.timeline.words;

import org.jspecify.annotations.NullMarked;
