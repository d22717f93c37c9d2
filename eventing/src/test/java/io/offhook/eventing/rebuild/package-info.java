@NullMarked
package io.offhook.eventing.rebuild;

import org.jspecify.annotations.NullMarked;
