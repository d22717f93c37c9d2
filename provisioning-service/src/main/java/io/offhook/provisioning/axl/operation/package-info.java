/** What an operation of AXL is: who may use it, what it is asked, and what it answers. Each noun has a package or a class of its own. */
@NullMarked
package io.offhook.provisioning.axl.operation;

import org.jspecify.annotations.NullMarked;
