/**
 * Guest files: a phone without a file of its own is led to the pages on which it is activated, in networks that the operator names. Such a
 * file has nothing of any phone or person.
 */
@NullMarked
package io.offhook.provisioning.files.guest;

import org.jspecify.annotations.NullMarked;
