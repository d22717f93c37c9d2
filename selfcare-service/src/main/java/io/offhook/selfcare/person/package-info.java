/** Who users are, projected from the user topic; a tombstone there erases them here. */
@NullMarked
package io.offhook.selfcare.person;

import org.jspecify.annotations.NullMarked;
