/** The description of the API, for people and for programs. */
@NullMarked
package com.quotedesk.web.docs;

import org.jspecify.annotations.NullMarked;
