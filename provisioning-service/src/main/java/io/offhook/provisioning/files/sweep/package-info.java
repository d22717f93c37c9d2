/** Anyone can guess a MAC; nobody shall get far by guessing many. */
@NullMarked
package io.offhook.provisioning.files.sweep;

import org.jspecify.annotations.NullMarked;
