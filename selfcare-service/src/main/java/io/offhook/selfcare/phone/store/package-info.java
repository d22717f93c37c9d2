/** The read model of phones, codes and devices: one table for each topic, so the order between topics does not matter. */
@NullMarked
package io.offhook.selfcare.phone.store;

import org.jspecify.annotations.NullMarked;
