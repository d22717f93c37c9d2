@NullMarked
package io.offhook.eventing.audit;

import org.jspecify.annotations.NullMarked;
