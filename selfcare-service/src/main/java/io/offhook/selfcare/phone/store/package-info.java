/** The read model of phones and codes: one table for each topic, so the order between topics does not matter. */
@NullMarked
package io.offhook.selfcare.phone.store;

import org.jspecify.annotations.NullMarked;
