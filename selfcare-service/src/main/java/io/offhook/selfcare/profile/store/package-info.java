/** The table of what people chose. It is data of its own, no read model; erasing a person deletes their row. */
@NullMarked
package io.offhook.selfcare.profile.store;

import org.jspecify.annotations.NullMarked;
