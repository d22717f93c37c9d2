/** The read model of phones: projections, queries. */
@NullMarked
package io.offhook.console.phone.store;

import org.jspecify.annotations.NullMarked;
