/** What the scheduled methods of services share: how they end, and how their failures are told. */
@NullMarked
package io.offhook.eventing.schedule;

import org.jspecify.annotations.NullMarked;
