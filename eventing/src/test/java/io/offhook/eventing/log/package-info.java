@NullMarked
package io.offhook.eventing.log;

import org.jspecify.annotations.NullMarked;
