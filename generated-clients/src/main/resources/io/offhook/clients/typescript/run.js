(async () => {
  const { module, function: name, argument } = JSON.parse(request);
  return await require(module)[name](argument);
})()
