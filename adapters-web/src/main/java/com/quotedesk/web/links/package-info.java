@NullMarked
package com.quotedesk.web.links;

import org.jspecify.annotations.NullMarked;
