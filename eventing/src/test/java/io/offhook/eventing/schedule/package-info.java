@NullMarked
package io.offhook.eventing.schedule;

import org.jspecify.annotations.NullMarked;
