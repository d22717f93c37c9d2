@NullMarked
package io.offhook.eventing.decider;

import org.jspecify.annotations.NullMarked;
