/** Designs of the same unit of work, side by side: {@code ./offhook load --designs} measures them, {@code DesignsIT} compares their rows. */
@NullMarked
package io.offhook.eventing.designs;

import org.jspecify.annotations.NullMarked;
