-- A phone that nobody owns is so since ever: else a read model that is made anew differs after an erasure.
update my_phone set owned_since = 'epoch' where owner_id is null and owned_since <> 'epoch';
