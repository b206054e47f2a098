-- What is new waits in a list beside a GIN index until the list is long, and whoever searches goes through the whole of it. With
-- the 4 MB that PostgreSQL allows, a burst of orders makes each search tens of times dearer; with a short list it is put in order soon.
ALTER INDEX sales.customer_order_search SET (gin_pending_list_limit = 128);
ALTER INDEX sales.customer_order_words SET (gin_pending_list_limit = 128);
ALTER INDEX core.client_search SET (gin_pending_list_limit = 128);
ALTER INDEX core.client_words SET (gin_pending_list_limit = 128);
ALTER INDEX core.supplier_words SET (gin_pending_list_limit = 128);
ALTER INDEX mail.message_words SET (gin_pending_list_limit = 128);
