@NullMarked
package io.offhook.eventing.inbox.failure;

import org.jspecify.annotations.NullMarked;
