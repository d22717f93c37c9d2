/** The REST resources of phones: one by one, and in bulk from a CSV file. */
@NullMarked
package io.offhook.provisioning.phone.api;

import org.jspecify.annotations.NullMarked;
