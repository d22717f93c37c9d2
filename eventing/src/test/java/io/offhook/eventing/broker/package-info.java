@NullMarked
package io.offhook.eventing.broker;

import org.jspecify.annotations.NullMarked;
