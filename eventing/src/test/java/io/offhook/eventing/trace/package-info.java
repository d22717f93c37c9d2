@NullMarked
package io.offhook.eventing.trace;

import org.jspecify.annotations.NullMarked;
